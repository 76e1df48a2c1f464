# Experiments looked at one after the other: the edits of before the first are found after the last.
project
small_pipeline
quietly dvc repro
commit pipeline
quietly dvc exp run -n e1 -S lr=5
quietly dvc exp run -n e2 -S lr=6
quietly dvc exp run -n e3 -S lr=7
git checkout -q .
echo '# precious' >>train.sh
kept() { git log -g --format=%H refs/exps/apply/stash | while read -r c; do git show "$c:train.sh" | tail -n 1; git show "$c:params.yaml" | head -n 1; done; }
for name in e1 e2 e3 e1; do quietly dvc exp apply "$name"; done
run kept <<'END'
# precious
lr: 0.1
END
# an edit over an experiment is kept above, and a workspace that was put right loses neither
sed -i 's|epochs: .*|epochs: 9|' params.yaml
quietly dvc exp apply e2
git checkout -q .
quietly dvc exp apply e1
git checkout -q .
quietly git stash apply 'refs/exps/apply/stash@{1}'
run tail -n 1 train.sh <<'END'
# precious
END
git checkout -q .
quietly git stash apply refs/exps/apply/stash
run tail -n 1 params.yaml <<'END'
epochs: 9
END
