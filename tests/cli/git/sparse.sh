# In a sparse checkout: files that are not checked out stay in the experiment and out of the workspace.
project
small_pipeline
mkdir big
echo x >big/file
commit pipeline
quietly dvc repro
commit reproduced
git sparse-checkout set --no-cone '/*' '!/big/'
run ls <<'END'
data.txt
dvc.lock
dvc.yaml
metrics.json
model.txt
params.yaml
train.sh
END
run dvc exp run -n sparse -S lr=0.3 <<'END'
Reproducing experiment 'sparse'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): sparse
Experiment results have been applied to your workspace.
END
run ls <<'END'
data.txt
dvc.lock
dvc.yaml
metrics.json
model.txt
params.yaml
train.sh
END
run git status --short <<'END'
 M dvc.lock
 M metrics.json
 M params.yaml
END
run git ls-tree --name-only "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/sparse')" big/ <<'END'
big/file
END
