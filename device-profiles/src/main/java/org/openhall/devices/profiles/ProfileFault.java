package org.openhall.devices.profiles;

/**
 * One thing that is wrong with a profile.
 *
 * @param file in which it stands
 * @param pointer to the place in it (RFC 6901), empty for the whole
 * @param says a Chinese sentence: what is wrong and what may stand there
 */
public record ProfileFault(String file, String pointer, String says) {

    /** As one line. */
    @Override
    public String toString() {
        return file + (pointer.isEmpty() ? "" : " 的 " + pointer) + "：" + says;
    }
}
