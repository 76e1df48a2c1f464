# diff between commits, branches, tags, experiments; the same commit; what is unknown.
project
for n in one two three; do
    echo $n >file
    run -q dvc add file
    commit $n
    git tag $n
done
git branch early one
echo four >file
run -q dvc add file
experiment exp-four
git clean -qfd
run dvc diff one two
run dvc diff two one
run dvc diff early
run dvc diff early three --show-hash
run dvc diff one exp-four
run dvc diff exp-four
run dvc diff three HEAD
run dvc diff three HEAD --json
run dvc diff HEAD
run dvc diff nosuch
run dvc diff HEAD nosuch
run dvc diff HEAD~1 HEAD
run -q dvc diff one two three
run dvc diff workspace
run dvc diff HEAD workspace
