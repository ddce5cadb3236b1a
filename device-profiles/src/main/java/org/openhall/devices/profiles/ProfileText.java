package org.openhall.devices.profiles;

/**
 * A profile's file as it was found.
 *
 * @param file as it is named to people
 * @param id its name without {@code .json}
 * @param text its content
 * @param shipped whether it came with the product
 */
record ProfileText(String file, String id, String text, boolean shipped) {}
