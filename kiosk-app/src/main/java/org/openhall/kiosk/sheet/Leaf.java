package org.openhall.kiosk.sheet;

import java.util.List;

import javafx.scene.Node;

/**
 * What lies on a sheet.
 *
 * @param main what one came to read
 * @param side what belongs to it: beside on a wide screen, below on a high one
 */
public record Leaf(List<? extends Node> main, List<? extends Node> side) {}
