/** The least that a page can do and still keep what is typed: one text box over raw IndexedDB, strictly durable. What we compare ourselves with. */
const body = document.body;
const heading = document.createElement('h1');
heading.textContent = 'Floor';
const box = document.createElement('textarea');
body.append(heading, box);

const opening = indexedDB.open('floor', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('text');
opening.onsuccess = () => {
  const db = opening.result;
  const reading = db.transaction('text').objectStore('text').get('it');
  reading.onsuccess = () => {
    box.value = reading.result ?? '';
    performance.mark('ready');
  };
  let writing = false;
  let waiting = false;
  const write = () => {
    if (writing) {
      waiting = true;
      return;
    }
    writing = true;
    const transaction = db.transaction('text', 'readwrite', { durability: 'strict' });
    transaction.objectStore('text').put(box.value, 'it');
    transaction.oncomplete = () => {
      writing = false;
      dispatchEvent(new Event('saved'));
      if (waiting) {
        waiting = false;
        write();
      }
    };
  };
  box.addEventListener('input', write);
};
