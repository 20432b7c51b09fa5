package fr.prefecture.clu.appointments;

/** A desk as pages show it. */
public record DeskRow(long id, String service, String name) {}
