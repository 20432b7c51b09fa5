package fr.prefecture.clu.cert;

/** A département where somebody lives who asks for a title; INSEE's code names it. */
public record Residence(String code, String name) {}
