# What stages make is no change: deleted or edited by hand, it is what it was at the checkpoint. A name that is taken is refused at once.
project
checkpoint_pipeline
commit pipeline
first_said() { "$@" 2>&1 | grep -e '^from' -e checkpoint -e '^Ran' -e ERROR; }
quietly dvc exp run -n first
rm dvc.lock metrics.json model.txt
run first_said dvc exp run <<'END'
Existing checkpoint experiment 'first' will be resumed
from 2
Ran experiment(s): first
END
echo '{"step": 17}' >metrics.json
run first_said dvc exp run <<'END'
Existing checkpoint experiment 'first' will be resumed
from 4
Ran experiment(s): first
END
run first_said dvc exp run -n first -S lr=0.5 <<'END'
ERROR: Experiment conflicts with existing experiment 'first'. To overwrite the existing experiment run:
END
# neither does --reset overwrite; the checkpoints stay what is gone on from
run first_said dvc exp run --reset -n first <<'END'
Any existing checkpoints will be reset and re-run.
ERROR: Experiment conflicts with existing experiment 'first'. To overwrite the existing experiment run:
END
run first_said dvc exp run <<'END'
Existing checkpoint experiment 'first' will be resumed
from 6
Ran experiment(s): first
END
# what is kept stays out of Git also when a later stage fails
cat >>dvc.yaml <<'TXT'
  report:
    cmd: exit 5
    deps: [model.txt]
    outs: [report]
TXT
rm -f .gitignore
run first_said dvc exp run -n failing <<'END'
Modified checkpoint experiment based on 'first' will be created
from 8
ERROR: failed to reproduce 'report': failed to run: exit 5, exited with 5
END
run head -1 .gitignore <<'END'
/model.txt
END
