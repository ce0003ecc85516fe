package storage

// Answer is what was said to a question that can be answered with yes or no.
type Answer string

const (
	NotSaid Answer = ""
	Yes     Answer = "yes"
	No      Answer = "no"
)

// VisitFacts are what a council's form asks about a visit besides its day and
// place. Each can wait. Their field names are the file's format.
type VisitFacts struct {
	Time      string   `json:"time"` // "15:30"; empty: not said
	Kind      string   `json:"kind"` // "statutory visit", "planned", as the worker calls it
	Announced Answer   `json:"announced"`
	Present   []string `json:"present"` // who was there
	Absent    []string `json:"absent"`  // who lives there, or was to come, and was not
	Seen      Answer   `json:"seen"`    // was the child seen
	SeenAlone Answer   `json:"seen_alone"`
	Bedroom   Answer   `json:"bedroom"`
	Awake     Answer   `json:"awake"`   // was a baby seen awake
	WhyNot    string   `json:"why_not"` // why the child, or the child alone, or the bedroom was not seen
	How       string   `json:"how"`     // how worker and child communicated
	Next      Date     `json:"next"`    // of the next visit; may be zero
	NextTime  string   `json:"next_time"`
}

// Step is something that somebody will do: who does what by when. By is in the
// worker's own words ("by Friday 4 December"), since not all steps have a day.
type Step struct {
	Who  string `json:"who"`
	What string `json:"what"`
	By   string `json:"by"`
}

// Reply is what the child said to a letter.
type Reply struct {
	On    Date   `json:"on"`
	How   string `json:"how"` // "told me", "in a drawing"
	Words string `json:"words"`
}
