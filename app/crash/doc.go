// Package crash keeps a note of why the program fell over, for the people who mend
// it, without a word of any record in it.
//
// The runtime writes what it knows into a file in the folder of the letters. The
// next start makes of it a report that holds names of functions and places in the
// program's own text only: what a panic says in words is left out unless it is the
// runtime's own sentence, which speaks of numbers and types. The raw file is then
// emptied.
package crash
