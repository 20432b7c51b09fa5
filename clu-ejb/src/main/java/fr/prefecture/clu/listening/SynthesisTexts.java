package fr.prefecture.clu.listening;

import java.io.Serializable;

/** What a report says beside its figures; each may be empty. */
public record SynthesisTexts(String remarks, String leads, String conclusion)
        implements Serializable {

    public static final SynthesisTexts NONE = new SynthesisTexts("", "", "");
}
