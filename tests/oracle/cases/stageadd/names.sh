# Names of stages.
project
for name in a.b a@b 'a b' é a-b_c '' 1 true null 'x:y' 'a/b' -q; do
    run dvc stage add --name="$name" 'echo 1'
done
run -h dvc stage add 'echo 1'
run dvc stage add -n a-b_c 'echo 2'
run dvc stage add -n a-b_c -f 'echo 2'
