package org.openhall.server.console.door;

import java.util.function.Function;

import org.openhall.server.http.Call;

/** Where a permission must hold for a route to open. */
public sealed interface Reach {

    /** Anywhere will do: the page itself shows only what is the person's. */
    Reach ANYWHERE = new Anywhere();

    /** In the whole hall. */
    Reach HALL = new Hall();

    /** For the office of the record that the request is about. */
    static Reach office(Function<Call, String> of) {
        return new Office(of);
    }

    /** See {@link #ANYWHERE}. */
    record Anywhere() implements Reach {}

    /** See {@link #HALL}. */
    record Hall() implements Reach {}

    /**
     * See {@link #office}.
     *
     * @param of the id of the office, empty for records of the whole hall; throws a refusal where there is no such record
     */
    record Office(Function<Call, String> of) implements Reach {}
}
