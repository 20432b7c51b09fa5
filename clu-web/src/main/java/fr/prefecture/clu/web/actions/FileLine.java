package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A file of an action, with the address that hands it out. */
public record FileLine(AttachmentRow file, String address, String removal) {

    /** « PDF, 1,2 Mo » */
    public String facts() {
        return Texts.of("actions.file.facts", file.type().name(), French.size(file.size()));
    }

    public String kept() {
        return Texts.of("actions.file.kept", file.by(), file.at());
    }
}
