# Files that say nothing: what Python takes for false is as good as an empty one.
project
echo 1 >f
run -q dvc add f
for text in '[]' "''" 0 false 0.0 '{}' '~' 1 true '[1]'; do
    echo "$text" >dvc.yaml
    run dvc repro
    run dvc stage list
    rm dvc.yaml
    echo "$text" >g.dvc
    run dvc status
    rm g.dvc
done
echo '[]' >dvc.yaml
run dvc repro -p
run dvc repro --downstream
run dvc repro -s
mkdir nothing
run dvc repro -R nothing
run dvc stage add -n s -o o 'echo 1 >o'
run -q dvc repro
echo 0 >dvc.lock
run dvc status
