// Package jargon finds the words in a letter that a child would not know and
// offers plain ones. It is plain Go: no window, no store.
//
// # The model
//
// A [Dictionary] is compiled from layers of [Entry] rows and, if wanted, from
// the [Known] words of children. It never changes and may be shared by
// goroutines. A [Finder] reads text with it; each goroutine has its own.
//
// An entry stands for its stem family. Each word of each entry is stemmed with
// Snowball when the dictionary is compiled, and each distinct word of the text
// is stemmed once, the first time a Finder meets it, and remembered. Words
// that share a stem are only candidates: a gate decides which of them count.
// Through the gate go
//
//   - the regular endings of the listed word (-s -es -ed -d -ing, with doubling
//     and y to ies), the irregular ones ("undertook", "children"), possessives;
//   - the other spelling: -ise and -ize, -our and -or, -re and -er, ae and e;
//   - hyphen, space or nothing between the parts ("well-being", "well being");
//   - what the entry lists under also and forms.
//
// The listed word is the base and is never cut back: "parenting" does not
// reach "parent". Everything else that shares the stem is innocent; [Audit]
// shows it to the person who keeps the list.
//
// A clitic ('s, 'll, 'd) stays outside what is found, but 'd after a few small
// letters makes a short form that is a word of its own ("ref'd"), as is "w/"
// for "with". The first part of a word with a hyphen is not taken for a word
// ("re-referred").
//
// A phrase matches across spaces, no-break spaces, hyphens and one line break,
// never across a full stop, a comma or a blank line. The longest match from
// the left wins. Finding is a function of one block, that is of text without a
// blank line: Find(A + blank line + B) is Find(A) followed by Find(B) shifted.
//
// # The file
//
// A list is a CSV file in UTF-8 with a header row; see [ReadCSV] for what it
// forgives. Columns may stand in any order; unknown ones are kept. A cell of
// several values parts them by "; " or by line breaks in the cell.
//
//	term    the word or phrase as people say it. Needed. At most 12 words.
//	        "#" as a word stands for any number ("section #").
//	plain   wordings, best first. Each should drop into the sentence in place
//	        of the term: a verb in its base form ("talk to"), a noun in the
//	        singular and without "a" or "the" (for a term that is listed in
//	        the plural, in the number that fits it). For a term that is
//	        listed with its verb in the past ("secured employment") the
//	        wording may stand in the past, too. A term that ends in a
//	        preposition wants a wording that does ("talk about" for
//	        "discussion around"). A wording that cannot drop in is shown as
//	        advice.
//	kind    acronym, professional, process, label or legal. Empty: acronym if
//	        the term is all capitals, else professional.
//	level   swap (a plain word drops in), explain (keep it and say what it
//	        means), ask (fine in some senses, shown lighter), off (not shown;
//	        in a later layer it switches the entry off). Empty: swap.
//	match   any of these, parted by spaces:
//	        exact    this spelling only: no endings, no other spelling
//	        case     each capital of the term must be a capital in the text
//	        anycase  an acronym matches in any case
//	        verb     the first word of the phrase takes verb endings, too
//	        adj      no endings ("stable" is not "stables")
//	        A single word takes noun and verb endings, the words of a phrase
//	        noun endings only, an acronym a plural s. Acronyms with two capitals
//	        or more, and any single word that is listed all in capitals, need
//	        their capitals unless anycase. In a line all in capitals an acronym
//	        that is also a word ("MASH") does not count.
//	also    other ways to write or say the same: treated like the term.
//	forms   further forms that count, as they stand, without endings.
//	not     phrases in which the term is innocent ("contact lenses"). A match
//	        of this entry inside such a phrase is dropped. "#" is any number.
//	why     one plain sentence: why a child would stumble.
//	source  where the preference was published.
//	yes     example sentences in which this entry must be found.
//	no      example sentences in which this entry must not be found.
//
// A cell that starts with = + - or @ could run as a formula in a spreadsheet:
// it is refused when read, and written with an apostrophe before it.
package jargon
