package fr.prefecture.clu.quality;

/** A part of a perimeter as pages show it. */
public record ScopeRow(
        long id, long moduleId, String moduleCode, String moduleName, String unit, String site) {}
