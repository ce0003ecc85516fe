// Package help is the screen on which a person reads how something is done.
//
// It knows no page: the program hands it pages of light Markdown. A search field
// stands over their names and leaves those in which every word that is typed
// occurs.
package help
