package spelling

// soundOf is a figure that words which sound alike share: "fotograf" and
// "photograph", "nowledge" and "knowledge". It keeps the consonants by their sound
// and, of the vowels, only whether the word starts with one. Capitals do not count.
func soundOf(word string) uint32 {
	var room [longest * 2]byte
	w := room[:0]
	for i := range len(word) {
		if c := word[i] | 0x20; 'a' <= c && c <= 'z' {
			w = append(w, c)
		}
	}
	at := func(i int) byte {
		if i < 0 || i >= len(w) {
			return 0
		}
		return w[i]
	}
	const offset, prime = 2166136261, 16777619
	hash, last := uint32(offset), byte(0)
	put := func(c byte) {
		if c != last {
			hash = (hash ^ uint32(c)) * prime
		}
		last = c
	}
	for i := 0; i < len(w); i++ {
		c, next := w[i], at(i+1)
		soft := next == 'e' || next == 'i' || next == 'y'
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			if i == 0 {
				put('a')
			}
			last = 0
		case 'h':
			if i == 0 {
				put('h')
			}
		case 'w':
			if i == 0 && next != 'r' {
				put('w')
			}
		case 'k':
			if i != 0 || next != 'n' {
				put('k')
			}
		case 'g':
			switch {
			case next == 'h', i == 0 && next == 'n': // though, gnome
			case soft:
				put('j')
			default:
				put('k')
			}
		case 'c':
			switch {
			case next == 'h':
				put('x')
				i++
			case soft:
				put('s')
			default:
				put('k')
			}
		case 't':
			switch {
			case next == 'i' && (at(i+2) == 'o' || at(i+2) == 'a'):
				put('x')
			case next == 'c' && at(i+2) == 'h':
			default:
				put('t')
			}
		case 's':
			switch {
			case next == 'h', next == 'i' && at(i+2) == 'o':
				put('x')
			case next == 'c' && (at(i+2) == 'e' || at(i+2) == 'i'):
			default:
				put('s')
			}
		case 'd':
			if next == 'g' {
				put('j')
				i++
			} else {
				put('t')
			}
		case 'p':
			switch {
			case next == 'h':
				put('f')
				i++
			case i == 0 && (next == 's' || next == 'n'):
			default:
				put('p')
			}
		case 'b':
			if i == 0 || i+1 < len(w) || w[i-1] != 'm' {
				put('b')
			}
		case 'z':
			put('s')
		case 'q':
			put('k')
		case 'v':
			put('f')
		case 'x':
			put('k')
			put('s')
		default:
			put(c)
		}
	}
	if hash == 0 {
		hash = 1
	}
	return hash
}
