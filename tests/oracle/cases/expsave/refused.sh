# Names that are none or taken; outputs that are missing; targets that are none.
deviation exec-refs
deviation repro-dat
deviation own-force
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
for name in 'a/b' 'a..b' 'a~b' 'a?b' 'ab.' '^' ':'; do run -q dvc exp save -n "$name"; done
run dvc exp save -n 'a b' -f
run dvc exp save -n s1
run dvc exp save -n s1
run dvc exp save -n s1 -q
rm model.txt
run dvc exp save -n s2
run dvc exp save -n s2 train
run dvc exp list --name-only
rm .git/index # DVC leaves times in it that hide changes of the same second
git reset -q
run git status --short
