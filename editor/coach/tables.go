package coach

import "sync"

// lists holds every compiled table. They share one vocabulary, so that a word
// of the letter is looked up once and matched by its number from then on.
type lists struct {
	vocabulary vocabulary
	clock      clock
	about      aboutWords
	step       stepWords
	visit      visitWords
	private    privateWords
	soft       softWords
	blame      blameWords
	promise    promiseTables
}

// tables compiles the lists at first use: some milliseconds, once.
var tables = sync.OnceValue(func() *lists {
	v := vocabulary{}
	return &lists{v, v.clockWords(), v.aboutWords(), v.stepWords(), v.visitWords(), v.privateWords(),
		v.softWords(), v.blameWords(), v.promiseWords()}
})

// vocabulary numbers the words of the tables from 1; 0 is a word in none.
type vocabulary map[string]int

func (v vocabulary) number(w string) int {
	n, ok := v[w]
	if !ok {
		n = len(v) + 1
		v[w] = n
	}
	return n
}

// bits is a set of word numbers.
type bits []uint64

func (b *bits) add(n int) {
	for len(*b) <= n>>6 {
		*b = append(*b, 0)
	}
	(*b)[n>>6] |= 1 << (n & 63)
}

func (b bits) has(n int) bool {
	return n>>6 < len(b) && b[n>>6]&(1<<(n&63)) != 0
}
