package fr.prefecture.clu.document;

import java.util.Optional;

/**
 * A template as pages show it.
 *
 * @param file its name in the folder of templates
 * @param title what it is for
 * @param shipped whether we ship one of this name
 * @param replaced whether the préfecture has its own
 * @param refusal why its own is not used
 * @param example whether it can be tried
 */
public record TemplateRow(
        String file,
        String title,
        boolean shipped,
        boolean replaced,
        Optional<Refusal> refusal,
        boolean example) {

    /** Its name, as one asks for it. */
    public String name() {
        return file.substring(0, file.length() - OwnTemplates.EXTENSION.length());
    }
}
