package fr.prefecture.clu.web.kit;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.fileupload.FileUpload;

/**
 * A field for files that lets go of them with its request: they wait in a folder of the session,
 * and are no part of the page's state.
 */
public class FileField extends FileUpload {

    @Override
    public Object saveState(FacesContext context) {
        setSubmittedValue(null);
        if (isLocalValueSet()) {
            setValue(null);
            setLocalValueSet(false);
        }
        return super.saveState(context);
    }
}
