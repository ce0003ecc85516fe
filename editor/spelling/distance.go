package spelling

// What it costs to come from what was typed to what was meant. A slip of any kind
// is about 10; what hands and ears often do is less, what they seldom do is more.
const (
	slipSwapped  = 6  // two letters change places
	slipDoubled  = 4  // a letter doubled, or a double made single
	slipMark     = 2  // an apostrophe or a hyphen too few or too many
	slipSilent   = 6  // an h behind a consonant
	slipVowel    = 7  // one vowel for another
	slipSound    = 6  // letters that sound alike: c for k, f for ph
	slipNear     = 9  // neighbours on the keys
	slipOther    = 11 // any other letter
	slipMissing  = 9
	slipTooMany  = 10
	slipFirst    = 5 // more, if it is the first letter: that is seldom wrong
	tooFar       = 1 << 14
	mostDistance = 26
)

// distance is what it costs to come from typed to meant, both in small letters, or
// tooFar when that is more than limit.
func distance(typed, meant string, limit int) int {
	if len(typed) > longest || len(meant) > longest {
		return tooFar
	}
	var rows [3][longest + 1]int16
	before, row, next := &rows[0], &rows[1], &rows[2]
	for j := 1; j <= len(meant); j++ {
		row[j] = row[j-1] + int16(missing(meant, j-1))
		if j == 1 && !silentStart(meant) {
			row[j] += slipFirst
		}
	}
	lastLeast := int16(0)
	for i := 1; i <= len(typed); i++ {
		next[0] = row[0] + int16(tooMany(typed, i-1))
		if i == 1 {
			next[0] += slipFirst
		}
		least := next[0]
		a := typed[i-1]
		for j := 1; j <= len(meant); j++ {
			b := meant[j-1]
			cost := row[j-1]
			if a != b {
				cost += int16(instead(a, b))
				if i == 1 && j == 1 {
					cost += slipFirst
				}
			}
			if c := row[j] + int16(tooMany(typed, i-1)); c < cost {
				cost = c
			}
			if c := next[j-1] + int16(missing(meant, j-1)); c < cost {
				cost = c
			}
			if i > 1 && j > 1 && a == meant[j-2] && typed[i-2] == b && a != b {
				if c := before[j-2] + slipSwapped; c < cost {
					cost = c
				}
			}
			if a == 'f' && b == 'h' && j > 1 && meant[j-2] == 'p' {
				cost = min(cost, row[j-2]+slipSound)
			}
			next[j] = cost
			least = min(least, cost)
		}
		if int(min(least, lastLeast)) > limit { // a swap looks back two rows
			return tooFar
		}
		lastLeast = least
		before, row, next = row, next, before
	}
	if d := int(row[len(meant)]); d <= limit {
		return d
	}
	return tooFar
}

// silentStart tells whether the first letter of a word is not heard: knee, write.
func silentStart(word string) bool {
	return len(word) > 1 && (word[0] == 'k' && word[1] == 'n' || word[0] == 'w' && word[1] == 'r')
}

// missing is the cost of a letter that was left out.
func missing(meant string, j int) int {
	c := meant[j]
	switch {
	case c == '\'' || c == '-':
		return slipMark
	case j > 0 && meant[j-1] == c:
		return slipDoubled
	case c == 'e' && j == len(meant)-1 && j > 0:
		return slipVowel
	case c == 'h' && j > 0 && (meant[j-1] == 'c' || meant[j-1] == 'w' || meant[j-1] == 'g' || meant[j-1] == 't' || meant[j-1] == 's' || meant[j-1] == 'p' || meant[j-1] == 'r'):
		return slipSilent
	case vowel(c):
		return slipMissing - 1
	}
	return slipMissing
}

// tooMany is the cost of a letter that should not be there.
func tooMany(typed string, i int) int {
	c := typed[i]
	switch {
	case c == '\'' || c == '-':
		return slipMark
	case i > 0 && typed[i-1] == c:
		return slipDoubled
	case c == 'e' && i == len(typed)-1:
		return slipNear
	}
	return slipTooMany
}

// instead is the cost of one letter for another.
func instead(a, b byte) int {
	if a < 'a' || 'z' < a || b < 'a' || 'z' < b {
		return slipOther
	}
	switch {
	case vowel(a) && vowel(b):
		return slipVowel
	case sounds[a-'a']&(1<<(b-'a')) != 0:
		return slipSound
	case near[a-'a']&(1<<(b-'a')) != 0:
		return slipNear
	}
	return slipOther
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

// sounds says which letters are put for each other by ear, near which lie side by
// side on a British keyboard.
var (
	sounds = pairs("ck", "cs", "sz", "kq", "gj", "fv", "dt", "mn", "cq", "kx")
	near   = pairs("qw", "we", "er", "rt", "ty", "yu", "ui", "io", "op", "as", "sd", "df", "fg", "gh", "hj", "jk", "kl", "zx", "xc", "cv", "vb", "bn", "nm",
		"qa", "ws", "ed", "rf", "tg", "yh", "uj", "ik", "ol", "az", "sx", "dc", "gb", "hn", "jm", "bp")
)

func pairs(sets ...string) (t [26]uint32) {
	for _, set := range sets {
		a, b := set[0]-'a', set[1]-'a'
		t[a] |= 1 << b
		t[b] |= 1 << a
	}
	return t
}
