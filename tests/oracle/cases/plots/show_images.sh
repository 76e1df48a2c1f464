# Images of all suffixes are written beside; a suffix in other letters is none.
project
for s in png jpg jpeg gif svg PNG; do
    echo "$s" >"i.$s"
done
mkdir -p deep/er
echo deep >deep/er/i.png
run -j dvc plots show --json i.png i.jpg i.jpeg i.gif i.svg deep
run -j dvc plots show --json i.PNG
