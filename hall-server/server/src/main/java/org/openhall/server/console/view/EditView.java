package org.openhall.server.console.view;

import java.util.List;

/**
 * A record in its form.
 *
 * @param path of the record
 * @param action where the form goes
 * @param kind for people
 * @param title its title, or 新增
 * @param state where it stands
 * @param look of the state's tag
 * @param edit number that comes back with the form
 * @param form made of its fields
 * @param reason why it changes
 * @param fault what to do, or empty
 * @param mayEdit whether this person may write
 * @param maySubmit whether there is a draft to hand in
 * @param mayDrop whether there is a draft to throw away
 * @param mayWithdraw whether it is public and can be taken back
 * @param files of the record
 * @param mayAttach whether files can be put to it
 * @param steps what happened
 * @param checked what the linter says of the words in the form
 * @param released whether a version of it was ever let out
 * @param marks of the words that the form was made from, to come back with it
 * @param stuck why it did not go out by itself at its time, or will not, or empty
 * @param along how many public items would go along if it were taken back
 */
public record EditView(String path, String action, String kind, String title, String state, String look, long edit,
        FormPart.Group form, String reason, String fault, boolean mayEdit, boolean maySubmit, boolean mayDrop,
        boolean mayWithdraw, List<FileView> files, boolean mayAttach, List<Happened> steps,
        CheckedView checked, boolean released, String marks, String stuck, int along) {

    /** What was written wrongly, in the order of the form. */
    public List<FormPart.Input> faulty() {
        return form.inputs().filter(input -> !input.fault().isEmpty()).toList();
    }

    /**
     * Something that happened.
     *
     * @param when for people
     * @param what who did what, and why
     */
    public record Happened(String when, String what) {}
}
