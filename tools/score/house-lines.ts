// What a house puts around a story that it prints again, for the edited copies of edits.ts; its names are invented.

export const tags = [
  'HAPARANDA, Sweden (EXW) —',
  'LULEÅ (Exercise Wire) -',
  '(EXW) —',
  'KALIX, Sweden —',
  'By A. Writer, Exercise Wire:',
  'Exercise Wire –',
] as const

export const newTitles = [
  'What we know so far',
  'Questions remain after a night of alarm',
  'Update: more is known about what happened',
  'Community in shock',
  'In short: the news of the day',
  'Officials give new details',
  'The latest',
] as const

export const newLeads = [
  'New details came to light on the case that has kept people here awake since the first calls came in.',
  'Here is what is known so far, put together by our newsroom from what officials and agencies have reported.',
  'It is a story that many in the area will not forget soon.',
  'More has become known about what happened, and much is still open.',
  'Neighbours spoke of a long night, and the authorities of an inquiry that has only begun.',
  'The news spread fast on social media before anybody had confirmed it.',
] as const

export const houseLines = [
  'Sign up for our newsletter and never miss a story.',
  'Subscribe today for unlimited access.',
  'Read more: five things to know this morning',
  '© 2024 Bothnia Media Group. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
  'Copyright 2024 Exercise Wire. All rights reserved.',
  'Follow us on Facebook and X.',
  'Download our free app for breaking news and weather alerts.',
  'This is a developing story. Check back for updates.',
  'Story continues below advertisement',
  'Advertisement',
  'Click here to see a photo gallery.',
  'Support local journalism: become a member of the Courier.',
  'Have a news tip? Write to our newsroom at any time.',
  'Reporting by A. Writer; editing by B. Editor',
  'Related: all our coverage of this story in one place',
  'The Courier is not responsible for the content of external sites.',
  'Stay with us on air and online as we learn more about this story.',
  'Updated at 9:41 p.m.',
] as const
