# A page with images: they lie in its directory.
project
mkdir imgs
for n in 1 2 10; do
    echo "$n" >imgs/$n.png
done
: >empty.png
echo 'plots: [imgs, empty.png]' >dvc.yaml
run dvc plots show
run dvc plots show -o elsewhere imgs/2.png
