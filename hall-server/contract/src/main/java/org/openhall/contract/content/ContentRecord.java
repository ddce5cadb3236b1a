package org.openhall.contract.content;

/** The payload of one content row. */
public sealed interface ContentRecord permits Published, Domain, SynonymSet, HallProfile {}
