/** Two tellings of one raid, and of a strike that has nothing to do with it. */
export const raid = `date 2024-06-05
The White Birch Brigade attacked the customs station in Haparanda before dawn on Tuesday, killing two guards, police said.

The fighters crossed the river in boats and burned four lorries in the yard of the customs station.`
export const raidAgain = `date 2024-06-06
Gunmen who came over the river in boats stormed the customs station at Haparanda on Tuesday and set lorries on fire, residents said.

Two border guards were killed. The White Birch Brigade said that its fighters carried out the raid.`
export const raidLater = `date 2024-06-07
The White Birch Brigade attacked the customs station in Haparanda before dawn on Tuesday, killing three guards, police said.

The fighters crossed the river in boats and burned four lorries in the yard of the customs station.`
export const strike = `date 2024-06-06
Miners in Kiruna attacked a foreman on Wednesday after a rock fall wounded two of them, the union said.`
export const denial = `date 2024-06-07
The defence ministry denied that any guards were killed at the customs station in Haparanda on Tuesday.`
export const nothing = 'date 2024-06-06\nThe weather was fine.'
