package org.openhall.server.console.view;

import java.util.List;

/**
 * A file of a record.
 *
 * @param no its place among the attachments, from 0; -1 where it is there no more, or is no attachment
 * @param what 附件, 空表, 样表 or 结果样本
 * @param of the material or result that it belongs to, or empty
 * @param name its own name
 * @param mark what the draft does with it: 新增, 去掉 or empty
 * @param pages how many
 * @param pictures addresses of the first pages
 * @param sha256 of the original, so that the right one is taken out
 * @param path where all its pages are looked at
 */
public record FileView(int no, String what, String of, String name, String mark, int pages, List<String> pictures,
        String sha256, String path) {

    /** What it is and whose, e.g. 空表：申请书. */
    public String role() {
        return of.isEmpty() ? what : what + "：" + of;
    }
}
