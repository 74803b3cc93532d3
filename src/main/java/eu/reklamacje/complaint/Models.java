package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of models that administrators keep; a complaint may name one that is not in it. */
@Service
public class Models {

    private final DeviceModelRepository models;
    private final SignedIn signedIn;

    Models(DeviceModelRepository models, SignedIn signedIn) {
        this.models = models;
        this.signedIn = signedIn;
    }

    public record Model(long id, int version, String name, boolean active) {}

    public List<Model> all() {
        signedIn.person();
        return models.findAllByOrderByName();
    }

    /** The names that may be chosen; for background work, too. */
    public List<String> choosable() {
        return models.findActiveNames();
    }

    /** In a transaction of its own, so that of two who add the same at once one is told. */
    public Result<Long> add(String name) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (!DeviceModel.isName(name)) return Result.refused("refused.name");
        try {
            return Result.done(models.save(new DeviceModel(name)).id());
        } catch (DataIntegrityViolationException twin) {
            return Result.refused("refused.model-exists", name.strip());
        }
    }

    /** Takes a model out of the choice, or brings it back; complaints that name it keep it. */
    @Transactional
    public Result<Long> setActive(long id, int version, boolean active) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var model = models.findByIdAndVersion(id, version);
        if (model.isEmpty()) return Result.refused("refused.changed-meanwhile");
        model.get().setActive(active);
        return Result.done(id);
    }
}
