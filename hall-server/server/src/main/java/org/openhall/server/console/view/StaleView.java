package org.openhall.server.console.view;

import java.util.List;

/**
 * Two people changed one record.
 *
 * @param path of the record
 * @param title its title
 * @param edit number of what the other one saved
 * @param changes what differs: theirs before, mine after
 * @param mine what was filled in, to go on with
 */
public record StaleView(String path, String title, long edit, List<ReviewView.Change> changes,
        List<SignInView.Kept> mine) {}
