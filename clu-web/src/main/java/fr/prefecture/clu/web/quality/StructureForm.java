package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.StructureKind;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.StructureTerms;
import java.util.Optional;

/** What is typed of a structure. */
public class StructureForm {

    private String code;
    private String name;
    private StructureKind kind = StructureKind.SUB_PREFECTURE;
    private Long edition;

    void begin(StructureRow row) {
        code = row.code();
        name = row.name();
        kind = row.kind();
        edition = row.editionId().orElse(null);
    }

    StructureTerms terms() {
        return new StructureTerms(
                code == null ? "" : code,
                name == null ? "" : name,
                kind,
                Optional.ofNullable(edition));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public StructureKind getKind() {
        return kind;
    }

    public void setKind(StructureKind kind) {
        this.kind = kind;
    }

    public Long getEdition() {
        return edition;
    }

    public void setEdition(Long edition) {
        this.edition = edition;
    }
}
