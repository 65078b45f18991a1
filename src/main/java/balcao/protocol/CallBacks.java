package balcao.protocol;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Every time that somebody called back. */
interface CallBacks extends Repository<CallBack, Long> {

	CallBack save(CallBack call);

	List<CallBack> findByContactIdOrderById(long contactId);

}
