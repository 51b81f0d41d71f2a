import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { foldedWord } from './folded-word.ts'
import { anyText } from './sample.ts'
import { exactWords, folded, searchWords } from './words.ts'

/** The text's folded words, and the texts that must have the same. */
function check(text: string, words: string, ...alike: readonly string[]): void {
  void test(`${text.slice(0, 60)} is ${words.slice(0, 60)}`, () => {
    assert.equal(folded(text), words)
    for (const other of alike) assert.equal(folded(other), words, other)
  })
}

void describe('words end', () => {
  check('', '')
  check(' \n\t—…!', '')
  check('The bridge had collapsed.', 'the bridge had collapsed')
  check('al-Jaafari', 'al jaafari', 'al Jaafari', 'Al‑Jaafari', 'AL–JAAFARI', 'al_jaafari')
  check("Jaafari's", 'jaafari', 'Jaafari’s', 'JAAFARI’S', 'Jaafariʼs', "'Jaafari'")
  check("O'Brien", 'obrien', 'O’Brien', 'O‘BRIEN', 'obrien', 'O`Brien')
  check("don't", 'dont')
  check("rock'n'roll", 'rocknroll')
  check("a''b", 'a b')
  check("the soldiers' wives", 'the soldiers wives')
  check('ʿAbd al-Raḥmān', 'abd al rahman', 'Abd al-Rahman')
  check("Sana'a", 'sanaa', 'Sana’a', 'Sanaa')
  check('Ṣanʿāʾ', 'sana')
  check('12,500', '12500', '12.500', '12\u00a0500', '12\u202f500', '12\u2009500', '12’500', "12'500", '١٢٬٥٠٠')
  check('12 500', '12 500')
  check('1,234,567.', '1234567', '1.234.567')
  check('3.5', '3 5', '3,5')
  check('12.06.2024', '12 06 2024')
  check('2020,500', '2020 500')
  check('12,5001', '12 5001')
  check('1,234.56', '1234 56')
  check('2½ km²', '2 km 2')
  check('F-16', 'f 16', 'F16', 'F 16', 'f–16')
  check('Su-35s', 'su 35 s', 'Su35s')
  check('Ⅳ', 'iv')
  check('C:\\x', 'c ks')
  check('co\u00adoperate', 'cooperate', 'co\u2060operate')
  check('user@example.org', 'user ieksample org')
  check('a'.repeat(10_000), 'a'.repeat(255), 'a'.repeat(300))
  check('ყ'.repeat(10_000), 'ყ'.repeat(255))
  check('𐐨'.repeat(10_000), '𐐨'.repeat(127))
  check('\ud800a\udc00b\ud83d', 'a b')
})

void describe('scripts without spaces between words give a word a character', () => {
  check('北京大学', '北 京 大 学')
  check('東京タワーで', '東 京 タ ワ ー で')
  check('がか', 'が か', 'か\u3099か')
  check('ﾊﾟﾝ', 'パ ン', 'パン')
  check('서울에서', '서 울 에 서', '서울에서'.normalize('NFD'))
  check('𠮷野', '𠮷 野')
  check('ไทย', 'ไ ท ย')
  check('4人', '4 人')
})

void describe('marks, case and forms fold', () => {
  check('Łódź', 'lodz', 'LODZ', 'Lo\u0301dz\u0301', 'łódź')
  check('Szczęście', 'szczescie')
  check('Straße', 'strasse', 'STRASSE', 'STRAẞE')
  check('Müller', 'muller', 'Mu\u0308ller', 'MULLER')
  check('Møller', 'moller')
  check('Ærøskøbing', 'aieroskobing')
  check('cœur', 'coieur', 'coeur')
  check('İstanbul', 'istanbul', 'Istanbul', 'ISTANBUL', 'ıstanbul')
  check('Kılıçdaroğlu', 'kilicdaroglu', 'KILIÇDAROĞLU')
  check('Đorđević', 'dordevic')
  check('Þór', 'thor')
  check('ｆｕｌｌ', 'full')
  check('𝐀𝐁𝟏', 'ab 1')
  check('ﬁne', 'fine')
  check('1️⃣ 👩‍👩‍👧 ❤️ 🇺🇦', '1')
  check('a\u0301\u0323\u0308', 'a')
  check('\u0301a', 'a')
  check('ʔʿʾ', 'ʔ')
  check('ʿ', '')
})

void describe('spellings of one name', () => {
  check('Зеленський', 'zelenski', 'Зеленский', 'Zelenskyy', 'Zelensky', 'Zelenskiy', 'Zelenskyi', 'ZELENSKII')
  check('Шебекино', 'shebekino', 'Shebekino')
  check('Запоріжжя', 'zaporizhzhia', 'Zaporizhzhia', 'Zaporizhzhya')
  check('Київ', 'kiv0', 'КИЇВ')
  check('Миколаїв', 'mikolaiv0', 'Миколаі\u0308в')
  check('Mykolaiv', 'mikolaiv', 'Mykolayiv')
  check("Куп'янськ", 'kupiansk', 'Куп’янськ', 'Kupiansk', 'Kupyansk', "Kup'yans'k")
  check('Евгений', 'iev0g0eni', 'ЕВГЕНИЙ')
  check('Evgeny', 'ievgeni', 'Yevgeny', 'Yevgeniy', 'Evgenii')
  check('Ельцин', 'ieltsin', 'Yeltsin', 'Eltsin')
  check('Енакиево', 'ienakiev0o')
  check('Dudaev', 'dudaiev', 'Dudayev')
  check('Васильев', 'v0asiliev0')
  check('Vasilyev', 'vasiliev', 'Vasiliev', "Vasil'yev")
  check('Фёдор', 'fedor', 'Федор', 'Fedor')
  check('Юрий', 'iuri', 'Yuri', 'Yury', 'Yuriy', 'Iurii')
  check('Мария', 'maria', 'Maria', 'Mariya', 'Mariia')
  check('Щастя', 'shchastia', 'Shchastia', 'Shchastya')
  check('Житомир', 'zhitomir', 'Zhytomyr')
  check('Ілля', 'illia', 'Illia', 'Illya')
  check('Alexei', 'aleksei', 'Aleksey', 'Алексей')
  check('Lyman', 'liman', 'Лиман')
  check('Луганськ', 'lug0ansk', 'Луганск')
  check('Бахмут', 'bak0mut')
  check('year ear yeast east', 'ieiar iear ieiast ieast')
  check('Αθήνα', 'athina', 'ΑΘΗΝΑ', 'Athina')
  check('Λευκάδα', 'lefkada', 'Lefkada')
  check('Ευρώπη', 'ievropi', 'Evropi')
  check('Μπακογιάννης', 'bakogiannis', 'Bakogiannis')
  check('Άγγελος', 'angelos', 'ΆΓΓΕΛΟΣ')
})

void describe('Arabic and Hebrew letters', () => {
  check('محمد', 'm7md', 'مُحَمَّد', 'مـحـمـد')
  check('الجعفري', 'al j3fri', 'الجَعْفَرِيّ', 'الجعفرى', 'ٱلجعفری')
  check('والجيش', 'w al jish')
  check('للجيش', 'al jish', 'الجيش')
  check('إلى', 'al i', 'الى', 'ا\u0655لى')
  check('حرب', '7rb')
  check('هرب', 'hrb')
  check('غزة', 'ghzh', 'غزه')
  check('می‌شود', 'mishwd', 'میشود')
  check('۱۴۰۳', '1403', '1403', '١٤٠٣')
  check('ء', '')
  check('צה"ל', 'tshl', 'צה״ל')
  check('שָׁלוֹם', 'shlvm', 'שלום')
})

void describe('other scripts keep their letters', () => {
  check('კიევი', 'კიევი', 'ᲙᲘᲔᲕᲘ')
  check('क्या', 'क्या')
  check('ԵՐԵՎԱՆ', 'երեվան', 'Երեվան')
})

void describe('exact words keep script and marks', () => {
  const exact = (text: string) => exactWords(text).map(({ word }) => word)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Зеленський’s', ['зеленський']],
    ["O'Brien al-Jaafari’s 12,500", ['obrien', 'al', 'jaafari', '12500']],
    ['Łódź Lo\u0301dz\u0301', ['łódź', 'lódź']],
    ['ΟΔΟΣ οδος', ['οδοσ', 'οδοσ']],
    ['الجَيش', ['ال', 'جَيش']],
    ['ʿ 1️⃣ F16', ['1', 'f', '16']],
  ]
  for (const [text, words] of rows) void test(text, () => assert.deepEqual(exact(text), words))
})

void describe('of any text', () => {
  void test('words lie in the text, in order, and their spans hold what was folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0
        for (const { word, at } of searchWords(text)) {
          assert.ok(behind <= at.start && at.start < at.end && at.end <= text.length)
          assert.equal(foldedWord(text.slice(at.start, at.end)), word)
          assert.match(word, /^[\p{L}\p{M}\p{N}]{1,255}$/u)
          behind = at.end
        }
      }),
    )
  })
  void test('exact words stand at the same places, and what is equal exactly is equal folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = searchWords(text)
        const exact = exactWords(text)
        assert.deepEqual(
          exact.map(({ at }) => at),
          words.map(({ at }) => at),
        )
        for (const [index, { word }] of exact.entries()) assert.equal(foldedWord(word), words[index]?.word, word)
      }),
    )
  })
  void test('folding takes no notice of case and of how marks are encoded', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('aeyixéŁşçğüößЙёїжЯльشٱأबがΩΆ')) })
    fc.assert(
      fc.property(letters, (text) => {
        assert.equal(folded(text.normalize('NFD')), folded(text))
        assert.equal(folded(text.toUpperCase()), folded(text))
      }),
    )
  })
  void test('what begins a word begins the folded word', () => {
    const letters = Array.from('abceghikostuvxyzйеёжщьъяюїівгхآإبةحعלוצש')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), fc.nat(), (word, length) =>
        assert.ok(foldedWord(word).startsWith(foldedWord(word.slice(0, length % (word.length + 1))))),
      ),
    )
  })
})
