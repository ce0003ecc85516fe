package assets

import _ "embed"

//go:embed prompts.tsv
var prompts []byte

// Prompts are short questions to the worker, to be shown beside the headings of a
// letter: tab-separated text, a line of column names first. The columns are
//
//   - heading: one of the headings that a new letter is offered;
//   - communicates: "any"; one of talks, few-words, signs-symbols, no-words and
//     baby, as the store has them; or "other-language", for a child at whose home
//     another language than English is spoken, whichever way they communicate;
//   - from_age, to_age: in whole years, both included;
//   - prompt: the question.
//
// Several prompts may suit a child; those for any child come first under each
// heading, so the narrower ones should be shown above them.
func Prompts() []byte { return prompts }
