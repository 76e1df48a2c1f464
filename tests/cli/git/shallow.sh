# In a shallow clone.
project
small_pipeline
commit pipeline
quietly dvc repro
commit reproduced
git clone -q --depth 1 "file://$PWD" ../ext/clone
cd ../ext/clone
run dvc exp run -n shallow -S lr=0.3 <<'END'
Reproducing experiment 'shallow'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): shallow
Experiment results have been applied to your workspace.
END
run dvc exp list --name-only <<'END'
shallow
END
run dvc exp diff --md <<'END'
| Path         | Metric   | HEAD   | workspace   | Change   |
|--------------|----------|--------|-------------|----------|
| metrics.json | acc      | 0.1    | 0.3         | 0.2      |


| Path        | Param   | HEAD   | workspace   | Change              |
|-------------|---------|--------|-------------|---------------------|
| params.yaml | lr      | 0.1    | 0.3         | 0.19999999999999998 |

END
run git rev-list --count HEAD <<'END'
1
END
