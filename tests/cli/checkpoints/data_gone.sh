# A checkpoint whose data is nowhere is not gone on from: the run would start from nothing on top of it.
project
checkpoint_pipeline
commit pipeline
said() { "$@" 2>&1 | grep -e '^from' -e ERROR -e hint -e WARNING; }
quietly sh -c 'FAIL=1 dvc exp run -n first || true'
git commit -q --allow-empty -m same
quietly dvc remote add -d store "$PWD/../store"
commit remote
quietly dvc exp run --reset -n second
quietly dvc push
mv .dvc/cache ../gone
rm model.txt
run said dvc exp run <<'END'
ERROR: failed to reproduce 'train': 'model.txt' of the checkpoint to go on from is neither here nor in the cache
hint: 'dvc pull' brings it from a remote; 'dvc exp run --reset' starts over
END
run said dvc exp run --temp --rev second <<'END'
ERROR: failed to reproduce 'train': 'model.txt' of the checkpoint to go on from is neither here nor in the cache
hint: 'dvc pull' brings it from a remote; 'dvc exp run --reset' starts over
END
quietly dvc exp run --pull
run said dvc exp run <<'END'
from 2
END
# a commit that has a lock file and is no checkpoint: the stage runs
git add dvc.lock .gitignore metrics.json
commit promoted
rm -r .dvc/cache model.txt
run said dvc exp run <<'END'
WARNING: 'model.txt' is neither here nor in the cache; 'train' starts without it.
from 0
END
