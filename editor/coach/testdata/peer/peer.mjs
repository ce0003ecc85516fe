// What a published implementation counts in the letters: see README.md.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { syllable } from 'syllable'
import { fleschKincaid } from 'flesch-kincaid'
import readability from 'text-readability'

const here = new URL('.', import.meta.url)
const rows = ['file\twords\tsyllables\tsentences\tgrade\ttext_readability_grade']
for (const folder of ['letters', 'notes']) {
  const dir = new URL(`../${folder}/`, here)
  for (const name of readdirSync(dir).sort()) {
    // Greeting and farewell are left out, as the coach does: the first paragraph
    // when it is short, and short ones at the end.
    let paragraphs = readFileSync(new URL(name, dir), 'utf8').split(/\n+/).filter(p => p.trim())
    if (/^Dear |^Hi |^Hello /.test(paragraphs[0]) && paragraphs[0].length < 60) paragraphs.shift()
    while (paragraphs.length > 1 && paragraphs.at(-1).split(/\s+/).length <= 4 && !/[.!?]$/.test(paragraphs.at(-1).trim())) paragraphs.pop()
    const headings = paragraphs.filter(p => p.startsWith('## '))
    const body = paragraphs.filter(p => !p.startsWith('## ')).map(p => p.replace(/^- /, ''))
    const text = [...headings, ...body].join('\n').replaceAll('’', "'")
    const words = text.match(/[A-Za-z0-9]+(?:'[A-Za-z]+)*/g) ?? []
    const sentences = body.flatMap(p => p.split(/(?<=[.!?]["”']?)\s+/)).filter(s => /[A-Za-z]/.test(s)).length
    const syllables = words.reduce((n, w) => n + Math.max(1, syllable(w)), 0)
    const grade = fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables })
    rows.push([`${folder}/${name}`, words.length, syllables, sentences, grade.toFixed(2), readability.fleschKincaidGrade(body.join('\n')).toFixed(2)].join('\t'))
  }
}
writeFileSync(new URL('peer.tsv', here), rows.join('\n') + '\n')
