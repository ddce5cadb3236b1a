/** How Chinese words are spelt and sound: folding of variants, pinyin syllables, readings. Pure, without I/O but its tables. */
package org.openhall.content.search.words;
