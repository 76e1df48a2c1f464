# What a name may not have in it.
project
for name in a.b a/b a:b a@b 'a b' 'a$b' a- _a_ a-b a_b é; do
    run dvc stage add -n "$name" "echo 1"
done
