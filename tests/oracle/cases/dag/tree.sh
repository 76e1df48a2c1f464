# A tree of five layers.
project
{
    echo 'stages:'
    printf '  n1:\n    cmd: echo 1\n    outs: [o1]\n'
    for i in 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23; do
        printf '  n%d:\n    cmd: echo 1\n    deps: [o%d]\n    outs: [o%d]\n' $i $((i / 2)) $i
    done
} >dvc.yaml
run dvc dag
run dvc dag n9
run dvc dag n9 --full --dot
