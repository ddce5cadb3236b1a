package org.openhall.server.console.view;

import java.util.List;

/**
 * A file of a record.
 *
 * @param no its place among the files, from 0; -1 where it is there no more
 * @param name its own name
 * @param mark what the draft does with it: 新增, 去掉 or empty
 * @param pages how many
 * @param pictures addresses of the first pages
 * @param sha256 of the original, so that the right one is taken out
 */
public record FileView(int no, String name, String mark, int pages, List<String> pictures, String sha256) {}
