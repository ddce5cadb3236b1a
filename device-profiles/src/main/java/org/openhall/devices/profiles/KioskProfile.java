package org.openhall.devices.profiles;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.devices.idcard.PhotoDecoder;
import org.openhall.devices.screens.ScreenProfile;

/**
 * A whole machine.
 *
 * @param id of the profile
 * @param name for people, in Chinese
 * @param screen what it shows on
 * @param touch how it is touched
 * @param sound how it is heard
 * @param reach how high its targets are
 * @param reader its ID-card reader
 * @param photo decoder of the cards' photos, where a hall has a licence for one
 * @param printer its receipt printer
 * @param scanner its code scanner
 * @param pages its A4 printer
 * @param unsure facts that nobody has checked, as JSON pointers
 */
public record KioskProfile(String id, String name, ScreenProfile screen, Touch touch, Sound sound, Reach reach,
        Optional<Attached<Model.Reader>> reader, Optional<PhotoDecoder> photo,
        Optional<Attached<Model.Printer>> printer, Optional<Attached<Model.Scanner>> scanner, Optional<Pages> pages,
        List<String> unsure) {

    /** Its devices, in the order in which people name them. */
    public List<Attached<? extends Model>> devices() {
        return Stream.<Optional<? extends Attached<? extends Model>>>of(reader, printer, scanner)
                .<Attached<? extends Model>>flatMap(Optional::stream).toList();
    }

    /**
     * An A4 printer, which has no model of its own: the printing service knows it.
     *
     * @param address of its queue, {@code ipp:}
     * @param sheets that one visit may take home
     */
    public record Pages(URI address, int sheets) {}

    /**
     * How it is touched.
     *
     * @param points how many fingers it tells apart
     */
    public record Touch(Surface by, int points) {}

    /** What feels the touch. */
    public enum Surface {
        /** The glass. */
        CAPACITIVE,
        /** A frame of light. */
        INFRARED,
        /** A foil, which needs pressing. */
        RESISTIVE,
        /** Nothing: there is a mouse, or a keyboard. */
        NONE
    }

    /**
     * How it is heard.
     *
     * @param speaker whether the hall hears it
     * @param headphones whether one person alone can
     */
    public record Sound(boolean speaker, boolean headphones) {}

    /**
     * Heights above the floor of what is to be touched.
     *
     * @param lowestMm of the lowest target, in millimetres
     * @param highestMm of the highest target, in millimetres
     */
    public record Reach(int lowestMm, int highestMm) {

        /** What a person who sits reaches. */
        private static final int SEATED_MM = 1200;

        /** Whether a person who sits reaches all of it. */
        public boolean seated() {
            return highestMm <= SEATED_MM;
        }
    }
}
