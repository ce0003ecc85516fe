// Package paper turns a letter into what a child can hold and a council's system
// can take: a PDF, a Word document, plain text, and the text of a copy-out.
//
// A [Letter] is only what the child is to read. There is no field for the worker's
// own note, so that no option and no mistake here can print it. [Lay] turns it into
// a run of [Block]s, the one form that the preview on the screen, the PDF and the
// Word document are all drawn from; so they hold the same words in the same order.
//
// All of it is deterministic: the same letter with the same options gives the same
// bytes, whenever and wherever it is written. Days inside files are the letter's
// own. No file names the child in what other programs show of it without opening
// it: not in its name, not in its title.
//
// Sizes are in points of paper (1/72 inch). The letter on the screen, 20 pixels
// high on a sheet of 760, is 15 points on A4; large print is 20.
package paper
