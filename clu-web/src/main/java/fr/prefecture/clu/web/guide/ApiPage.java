package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.web.shared.RestContract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** TEL-68: the REST interface explained to people, from the very document that programs read. */
@Named
@RequestScoped
public class ApiPage {

    private final ContractText contract = new ContractText(RestContract.document());

    public String getAbout() {
        return contract.about();
    }

    public String getVersion() {
        return contract.version();
    }

    public List<ContractText.LogIn> getLogIns() {
        return contract.logIns();
    }

    public List<ContractText.Subject> getSubjects() {
        return contract.subjects();
    }

    public List<ContractText.Shape> getShapes() {
        return contract.shapes();
    }
}
