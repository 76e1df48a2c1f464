# Files of a submodule are no part of an experiment; a project inside of a submodule is one of its own.
project
git init -q ../ext/lib
(cd ../ext/lib && echo 1 >code && git add code && git commit -q -m lib)
git submodule --quiet add "file://$PWD/../ext/lib" lib
small_pipeline
commit pipeline
quietly dvc repro
commit reproduced
echo 2 >lib/code
run dvc exp run -n with-submodule -S lr=0.3 <<'END'
Reproducing experiment 'with-submodule'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): with-submodule
Experiment results have been applied to your workspace.
END
run git status --short <<'END'
 M dvc.lock
 m lib
 M metrics.json
 M params.yaml
END
run git ls-tree "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/with-submodule')" --format='%(objecttype) %(path)' lib <<'END'
commit lib
END
