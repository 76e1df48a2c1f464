# The main story: a baseline, two experiments with other params, comparing them, taking the better one.
project
small_pipeline
commit pipeline
run dvc exp run -n baseline <<'END'
Reproducing experiment 'baseline'
WARNING: No file hash info found for '/repo/model.txt'. It won't be created.
Running stage 'train':
> sh train.sh
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'

Ran experiment(s): baseline
Experiment results have been applied to your workspace.
END
commit baseline
run dvc exp run -n higher -S lr=0.5 <<'END'
Reproducing experiment 'higher'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): higher
Experiment results have been applied to your workspace.
END
run git status --short <<'END'
 M dvc.lock
 M metrics.json
 M params.yaml
END
git checkout -q -- .
quietly dvc exp run -n lower -S lr=0.05
run dvc exp list --name-only <<'END'
higher
lower
END
run dvc exp diff lower higher <<'END'
Path          Metric    lower    higher    Change
metrics.json  acc       0.05     0.5       0.45

Path         Param    lower    higher    Change
params.yaml  lr       0.05     0.5       0.45
END
run sh -c 'dvc exp show --csv --drop Created | cut -d, -f1,3- | tr -d "\\r"' <<'END'
Experiment,typ,parent,acc,loss.train,lr,epochs,data.txt,train.sh
,baseline,,0.05,0.25,0.05,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
,baseline,,0.1,0.25,0.1,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
lower,branch_commit,,0.05,0.25,0.05,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
higher,branch_base,,0.5,0.25,0.5,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
END
run dvc exp apply higher <<'END'
Changes for experiment 'higher' have been applied to your current workspace.
END
run cat metrics.json model.txt <<'END'
{"acc": 0.5, "loss": {"train": 0.25}}
one
two
lr 0.5
END
run git status --short <<'END'
 M dvc.lock
 M metrics.json
 M params.yaml
END
