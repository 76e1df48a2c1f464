# One dvc.yaml in turn: what one program has written the other changes, and each sees it the same way.
project
echo 'lr: 1' >params.yaml
echo 1 >data
expect 0 cdvc add data
expect 0 cdvc stage add -n prepare -d data -o prepared 'cp data prepared'
expect 0 dvc stage add -n train -d prepared -p lr -o model -M m.json 'cat prepared >model; echo 1 >m.json'
expect 0 cdvc stage add -n report -d model -O report --desc 'the report' 'cp model report'
expect 0 dvc repro
expect 0 cdvc status
says 'Data and pipelines are up to date.'
both() {
    expect "$@"
    cp "$out" ../first
}
for words in 'stage list' 'dag' 'dag --outs' 'dag --mermaid' 'dag train'; do
    # shellcheck disable=SC2086
    both 0 dvc $words
    # shellcheck disable=SC2086
    expect 0 cdvc $words
    same ../first "$out"
done
cp dvc.yaml ../before
expect 0 cdvc freeze train
expect 0 dvc unfreeze train
same dvc.yaml ../before
expect 0 dvc freeze train
expect 0 cdvc unfreeze train
same dvc.yaml ../before
cp -r . ../twin
expect 0 cdvc stage add -f -n train -d prepared -o model 'cat prepared >model'
(cd ../twin && expect 0 dvc stage add -f -n train -d prepared -o model 'cat prepared >model')
same dvc.yaml ../twin/dvc.yaml
same .gitignore ../twin/.gitignore
expect 0 cdvc remove report
(cd ../twin && expect 0 dvc remove report)
same dvc.yaml ../twin/dvc.yaml
same dvc.lock ../twin/dvc.lock
expect 0 cdvc move data moved
(cd ../twin && expect 0 dvc move data moved)
same moved.dvc ../twin/moved.dvc
same .gitignore ../twin/.gitignore
expect 0 dvc remove moved.dvc
expect 0 cdvc remove prepare train
[ ! -e dvc.yaml ] || fail 'dvc.yaml is still there'
[ ! -e .gitignore ] || fail '.gitignore is still there'
expect 0 dvc status
says 'There are no data or pipelines tracked in this project yet.'
