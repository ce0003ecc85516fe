package jargon

import "slices"

// finish lays the tree out flat.
func (c *compiler) finish() {
	d := c.d
	d.nodes = make([]node, len(c.heads))
	for _, m := range c.made {
		d.nodes[m.from].nEdges++
	}
	at := uint32(0)
	for n := range d.nodes {
		d.nodes[n].edges = at
		at += d.nodes[n].nEdges
		d.nodes[n].nEdges = 0
	}
	d.edges = make([]edge, len(c.made))
	for i, m := range c.made {
		nd := &d.nodes[m.from]
		e := m.edge
		e.next = uint32(i) + 1
		d.edges[nd.edges+nd.nEdges] = e
		nd.nEdges++
	}
	d.ends = make([]end, 0, len(c.listed))
	for n := range d.nodes {
		nd := &d.nodes[n]
		if nd.nEdges > 1 {
			slices.SortStableFunc(d.edges[nd.edges:nd.edges+nd.nEdges], func(a, b edge) int { return int(a.word) - int(b.word) })
		}
		c.order = c.order[:0]
		for k := c.heads[n]; k != 0; k = c.listed[k-1].next {
			c.order = append(c.order, c.listed[k-1].end)
		}
		c.settle(c.order)
		nd.ends, nd.nEnds = uint32(len(d.ends)), uint32(len(c.order))
		d.ends = append(d.ends, c.order...)
	}
	d.roots = make([]uint32, len(d.words.words)+1)
	d.alone = make([]bool, len(d.words.words))
	root := d.edges[:d.nodes[0].nEdges]
	k := 0
	for w := range d.words.words {
		d.roots[w] = uint32(k)
		for k < len(root) && root[k].word == uint32(w) {
			if d.nodes[root[k].next].nEnds > 0 {
				d.alone[w] = true
			}
			k++
		}
	}
	d.roots[len(d.words.words)] = uint32(k)
	c.pairUp(root)
}

// pairUp notes the first two and three words of every phrase in a bit table,
// in which most words of a text are seen to start no phrase at the cost of a
// look or two ("to the" starts many, but few go on as the text does).
func (c *compiler) pairUp(root []edge) {
	d := c.d
	d.second = make([]bool, len(d.words.words))
	size := 64
	for size < 16*(len(d.edges)-len(root)+1) {
		size *= 2
	}
	d.pairs = make([]uint64, size/64)
	for i := range root {
		first := &d.nodes[root[i].next]
		for _, e := range d.edges[first.edges : first.edges+first.nEdges] {
			d.second[e.word] = true
			pair := pairKey(root[i].word, e.word)
			d.note(pair)
			second := &d.nodes[e.next]
			if second.nEnds > 0 {
				d.note(pair ^ wholePair)
			}
			for _, third := range d.edges[second.edges : second.edges+second.nEdges] {
				d.note(tripleKey(pair, third.word))
			}
		}
	}
}

// wholePair marks the key of two words that are a phrase already.
const wholePair = 0x5bd1e9955bd1e995

func pairKey(a, b uint32) uint64             { return uint64(a)<<32 | uint64(b) }
func tripleKey(pair uint64, c uint32) uint64 { return pair*spread + uint64(c)*0xc2b2ae3d27d4eb4f }

// note sets the bit of a key.
func (d *Dictionary) note(key uint64) {
	h := key * spread >> 32 & uint64(len(d.pairs)*64-1)
	d.pairs[h/64] |= 1 << (h % 64)
}

// noted tells whether the bit of a key is set.
func (d *Dictionary) noted(key uint64) bool {
	h := key * spread >> 32 & uint64(len(d.pairs)*64-1)
	return d.pairs[h/64]&(1<<(h%64)) != 0
}
