package org.openhall.content.search;

import java.util.List;

import org.openhall.content.reading.Results.How;

/**
 * One word of a search: everything it may mean.
 *
 * @param typed as typed
 * @param wants the word itself and what else counts as it
 * @param hows what is to be said to the reader of the readings among the wants
 */
record Part(String typed, List<Want> wants, List<How> hows) {}
