package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<AttachmentEntity, Long> {

    AttachmentEntity save(AttachmentEntity attachment);

    List<AttachmentEntity> findByDraftIdOrderById(long draft);

    List<AttachmentEntity> findByComplaintIdOrderByFoldedAscIdAsc(long complaint);

    void deleteByDraftId(long draft);

    void deleteByIdAndDraftId(long id, long draft);

    int countByComplaintId(long complaint);

    int countByDraftId(long draft);
}
