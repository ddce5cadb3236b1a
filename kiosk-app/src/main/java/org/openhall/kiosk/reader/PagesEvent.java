package org.openhall.kiosk.reader;

import java.util.Optional;

import org.openhall.contract.content.Attachment;

/** What happens to the pages of a file. */
sealed interface PagesEvent {

    /** They are shown, or there is new content. */
    record Entered() implements PagesEvent {}

    /** The library answered: title of what the file belongs to; absent: the file is not there. */
    record Arrived(String paper, Optional<Attachment> file) implements PagesEvent {}

    /** The picture of a page is there, or is not. */
    record PictureArrived(String sha256, boolean there) implements PagesEvent {}

    /** Time to look again for a picture that was missing. */
    record LookedAgain(String sha256) implements PagesEvent {}

    /** 上一页. */
    record PreviousPressed() implements PagesEvent {}

    /** 下一页. */
    record NextPressed() implements PagesEvent {}

    /** 整页, 放大 or 看文字. */
    record MannerPressed(PagesState.Manner manner) implements PagesEvent {}

    /** 查找 was pressed. */
    record SearchPressed() implements PagesEvent {}
}
