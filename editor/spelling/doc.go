// Package spelling finds words that are not spelt as British English spells them,
// and says what may have been meant. Plain Go: no Fyne, no cgo, nothing of ours.
//
// The words come from Hunspell's files for British English: a list of some 97,000
// words, each with letters that name the endings and beginnings it takes (.dic),
// and the rules for those (.aff). Hunspell reads and writes much more than English
// needs; this package reads what en_GB uses: beginnings, endings, both at once,
// their conditions, words never to suggest and words that stand in compounds only.
//
// The list is kept as the text it came as, with a table of where each word starts:
// about 5 MB in all and ready in some tens of milliseconds. An ending is taken off
// a word when it is met, rather than put on every word beforehand.
//
// A word is judged once and the verdict remembered in a table of fixed size; after
// that it costs one hash. What a dictionary cannot know decides afterwards, for the
// few words it does not have: names of the child's page, quotations (the child's
// own words are sacred), capitals in the middle of a sentence, hyphens. A doubt is
// always the writer's: a mark on a right word is worse than none on a wrong one.
package spelling
