package assets

// AndikaRegular is Andika at weight 400, as TrueType: the type of the letter in the
// child's hand, drawn for people who are learning to read. It is the file as its
// makers publish it, since its name is reserved for that.
func AndikaRegular() []byte { return font("Andika-Regular.ttf") }

// AndikaBold is Andika at weight 700, for headings and the child's own words.
func AndikaBold() []byte { return font("Andika-Bold.ttf") }

// AndikaLicence is the licence text of Andika, to be shown to whoever asks.
func AndikaLicence() []byte { return font("Andika-OFL.txt") }
