package storage

import "time"

// Review is what a manager says of one kept wording of a letter.
type Review struct {
	ID     ID
	Rev    int64
	Letter ID
	// Version is the revision of the kept wording that the review is about.
	Version int64
	By      string    // the manager's name, as they gave it
	Begun   time.Time // set by the first save
	Given   time.Time // when it went back to the worker; zero: not yet

	Comments []Comment
	Answers  []ReviewAnswer
	Actions  []ReviewAction
	Decision Decision // empty: not yet
	Words    string   // to the worker, over all; may be empty
}

// Decision is how a review ends.
type Decision string

const (
	Undecided    Decision = ""
	AgreedTo     Decision = "agreed"
	PleaseChange Decision = "please-change"
)

// Comment is tied to words of the kept wording: to the bytes from Start to End,
// half open, of a paragraph's text as package editor/text parts it.
type Comment struct {
	ID        ID        `json:"id"`
	Paragraph int       `json:"paragraph"`
	Start     int       `json:"start"`
	End       int       `json:"end"`
	Quote     string    `json:"quote"` // those words, to find them again
	Words     string    `json:"words"` // may be empty for Keep
	Keep      bool      `json:"keep"`  // praise: "keep this"
	At        time.Time `json:"at"`
	Replies   []Said    `json:"replies"`
	Resolved  bool      `json:"resolved"`
}

// Said is a line of a conversation under a comment.
type Said struct {
	By    string    `json:"by"`
	At    time.Time `json:"at"`
	Words string    `json:"words"`
}

// ReviewAnswer is what the manager says to one of the review questions.
type ReviewAnswer struct {
	Question string `json:"question"`
	Words    string `json:"words"`
	WhyNot   string `json:"why_not"` // why it was skipped, for the one that cannot be skipped without saying
}

// ReviewAction is something that has to be done because of the review.
type ReviewAction struct {
	ID   ID     `json:"id"`
	What string `json:"what"`
	Who  string `json:"who"`
	By   Date   `json:"by"`
	Done Date   `json:"done"` // zero: not yet
}

// Brought is a letter of somebody else's that came for review. Its ID is the
// letter's in the store it came from.
type Brought struct {
	ID      ID
	Rev     int64
	Version int64  // of the wording that was sent
	From    string // the worker's name
	Child   string // what the child likes to be called
	Age     int    // 0: not known
	Visit   Date
	Text    string
	Left    []string // marks the worker chose to leave
	Names   []string // never marked in this letter
	Own     []string // the child's own words
	Ask     []string // the review questions of the worker's team; empty: the reviewer's own
	Sent    time.Time
	Came    time.Time
}

// Mark is a mark that a worker saw in the wording that they sent. Its fields are
// those of the mark that travels, package exchange's, so that one can be turned
// into the other.
type Mark struct {
	Paragraph int      `json:"paragraph"`
	Start     int      `json:"start"` // bytes of the paragraph's text, half open
	End       int      `json:"end"`
	Text      string   `json:"text"`
	Term      string   `json:"term"`
	Why       string   `json:"why"`
	Kind      string   `json:"kind"`
	Level     string   `json:"level"`
	Wordings  []string `json:"wordings"`
	Advice    bool     `json:"advice"` // the wordings are to be read, not dropped in
}
